using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>A person's runs, the newest first.</summary>
/// <param name="Q">Words that all occur in the name of the pipeline.</param>
/// <param name="From">Runs that were started then or later.</param>
/// <param name="To">Runs that were started before.</param>
public sealed record ListPipelineRuns(
    int Limit,
    string? Cursor,
    string? Pipeline,
    string? Q,
    PipelineRunStatus? Status,
    PipelineSource? Source,
    DateTimeOffset? From,
    DateTimeOffset? To) : IQuery<Page<PipelineRunDto>>;

internal sealed class ListPipelineRunsValidator : AbstractValidator<ListPipelineRuns>
{
    public ListPipelineRunsValidator()
    {
        RuleFor(request => request.Limit).IsPageLimit();
        RuleFor(request => request.Pipeline).IsStorable();
        RuleFor(request => request.Q).AreSoughtWords();
    }
}

internal sealed class ListPipelineRunsHandler(IPipelinesDb db, ICurrentUser user)
    : IQueryHandler<ListPipelineRuns, Page<PipelineRunDto>>
{
    private sealed record Key(DateTimeOffset CreatedAt, Guid Id);

    public async Task<Result<Page<PipelineRunDto>>> Handle(ListPipelineRuns request, CancellationToken cancellationToken)
    {
        var query = Filter(db.PipelineRuns.WithSpecification(PipelineRunSpec.OwnedBy(user.Id)), request);
        if (request.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Key>(cursor, out var key))
            {
                return CommonErrors.CursorInvalid;
            }

            var last = new RunId(key!.Id);
            query = query.Where(run => run.CreatedAt < key.CreatedAt || (run.CreatedAt == key.CreatedAt && run.RunId < last));
        }

        var rows = await query
            .OrderByDescending(run => run.CreatedAt)
            .ThenByDescending(run => run.RunId)
            .Take(request.Limit + 1)
            .Select(PipelineRunDto.Projection)
            .ToListAsync(cancellationToken);
        return Page<PipelineRunDto>.Of(rows, request.Limit, row => new Key(row.CreatedAt, row.Id));
    }

    private static IQueryable<PipelineRun> Filter(IQueryable<PipelineRun> runs, ListPipelineRuns request)
    {
        if (request.Pipeline is { } pipeline)
        {
            runs = runs.Where(run => run.Pipeline == pipeline);
        }

        if (request.Status is { } status)
        {
            runs = runs.Where(run => run.Status == status);
        }

        if (request.Source is { } source)
        {
            runs = runs.Where(run => run.Source == source);
        }

        if (request.From is { } from)
        {
            var start = from.ToUniversalTime();
            runs = runs.Where(run => run.CreatedAt >= start);
        }

        if (request.To is { } to)
        {
            var end = to.ToUniversalTime();
            runs = runs.Where(run => run.CreatedAt < end);
        }

        return runs.Called(request.Q, run => run.Pipeline);
    }
}
