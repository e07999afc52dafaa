using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Pipelines;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

internal sealed class PipelinesPersonalData(IPipelinesDb db) : IPersonalData
{
    public IReadOnlyCollection<Type> Entities { get; } = [typeof(PipelineRun)];

    public IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken) => new[]
    {
        PersonalFile.Json("pipelines/runs.json", RunsOfAsync(person, cancellationToken).Select(PipelineRunDetailDto.From)),
    }.ToAsyncEnumerable();

    public Task EraseAsync(UserId person, CancellationToken cancellationToken) =>
        db.PipelineRuns.Where(run => run.OwnerId == person).DeleteInStepsAsync(cancellationToken);

    private IAsyncEnumerable<PipelineRun> RunsOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.PipelineRuns.AsNoTracking().Where(run => run.OwnerId == person && run.RunId > last)
                .OrderBy(run => run.RunId),
            (PipelineRun run) => run.RunId,
            cancellationToken);
}
