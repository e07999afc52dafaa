using System.ComponentModel;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Application.Careers.Agents;

/// <summary>A person's jobs, as their agent sees and changes them.</summary>
public sealed class JobTools(IMediator mediator) : IToolset
{
    private const int MaxListed = 50;
    private const int DescriptionShown = 20_000;

    [Tool("jobs_list", ReadOnly = true, Traits = ToolTraits.UntrustedResult, Scope = ApiKeyScopes.JobsRead)]
    [Description("Lists the person's jobs, without their descriptions. What is left out does not matter.")]
    public async Task<Result<string>> List(
        [Description("Words that occur in title, company or description.")] string? words = null,
        [Description("How far they are: new, analyzed, prepped, reviewed, applied, interviewing, offered, accepted, "
            + "rejected or archived.")] string? status = null,
        [Description("The lowest score, 0 to 100.")] int? minScore = null,
        [Description("Whether they can be done from anywhere.")] bool? remote = null,
        [Description("newest, oldest, score, company or posted.")] string? sort = null,
        [Description("How many at most, 50 or fewer.")] int limit = 20,
        CancellationToken cancellationToken = default)
    {
        if (!TryRead<JobStatus>(status, out var wanted) || !TryRead<JobSort>(sort, out var order))
        {
            return JobErrors.WordUnknown;
        }

        var filter = new JobFilter(words, wanted is { } one ? [one] : null, MinScore: minScore, Remote: remote);
        var shown = Math.Clamp(limit, 1, MaxListed);

        // One more tells whether there are more: behind the best comes no other page.
        var jobs = await mediator.Send(new ListJobs(filter, order, shown + 1, Cursor: null), cancellationToken);
        return ToolAnswer.Of(jobs, page => new
        {
            jobs = page.Items.Take(shown).Select(job => new
            {
                job.Id,
                job.Title,
                job.Company,
                job.Places,
                job.RemoteMode,
                job.Status,
                job.Score,
                job.NextActionOn,
                job.PostedAt,
            }),
            hasMore = page.Items.Count > shown,
        });
    }

    [Tool("jobs_get", ReadOnly = true, Traits = ToolTraits.UntrustedResult, Scope = ApiKeyScopes.JobsRead)]
    [Description("Tells all that is known of one job: its description, the person's notes and what it can become.")]
    public async Task<Result<string>> Get(
        [Description("The id of the job, as jobs_list tells it.")] Guid id,
        CancellationToken cancellationToken) => ToolAnswer.Of(
        await mediator.Send(new GetJob(id), cancellationToken),
        job => job.Value with { Description = Cut(job.Value.Description) });

    [Tool("jobs_stats", ReadOnly = true, Scope = ApiKeyScopes.JobsRead)]
    [Description("Counts the person's jobs by how far they are, and tells their average score.")]
    public async Task<Result<string>> Stats(CancellationToken cancellationToken) =>
        ToolAnswer.Of(await mediator.Send(new GetJobStats(), cancellationToken), stats => stats);

    [Tool("jobs_update_status", Traits = ToolTraits.Reversible, Scope = ApiKeyScopes.JobsWrite)]
    [Description("Moves a job on to another status, one that jobs_get lists as next. The person can take it back.")]
    public async Task<Result<string>> UpdateStatus(
        [Description("The id of the job.")] Guid id,
        [Description("The new status, such as applied.")] string status,
        CancellationToken cancellationToken) => TryRead<JobStatus>(status, out var wanted) && wanted is not null
        ? await ChangeAsync(id, new JobChanges { Status = wanted }, cancellationToken)
        : JobErrors.WordUnknown;

    [Tool("jobs_add_note", Traits = ToolTraits.Reversible, Scope = ApiKeyScopes.JobsWrite)]
    [Description("Adds a note below those that the person has on a job.")]
    public async Task<Result<string>> AddNote(
        [Description("The id of the job.")] Guid id,
        [Description("The note, as Markdown.")] string note,
        CancellationToken cancellationToken) =>
        ToolAnswer.Of(await mediator.Send(new AddJobNote(id, note), cancellationToken), _ => new { notedOn = id });

    [Tool("jobs_delete", Traits = ToolTraits.SideEffects, Scope = ApiKeyScopes.JobsWrite)]
    [Description("Deletes a job. The person can restore it.")]
    public async Task<Result<string>> Delete(
        [Description("The id of the job.")] Guid id, CancellationToken cancellationToken) =>
        ToolAnswer.Of(await mediator.Send(new DeleteJob(id), cancellationToken), _ => new { deleted = id });

    private async Task<Result<string>> ChangeAsync(
        Guid id, JobChanges changes, CancellationToken cancellationToken) => ToolAnswer.Of(
        await mediator.Send(new UpdateJob(id, Version: null, changes), cancellationToken),
        job => new { job.Value.Id, job.Value.Status, job.Value.NextStatuses });

    private static string Cut(string description) => description[..Math.Min(description.Length, DescriptionShown)];

    /// <summary>What is left out is read as null.</summary>
    private static bool TryRead<T>(string? word, out T? value)
        where T : struct, Enum
    {
        var isKnown = Enum.TryParse<T>(word, ignoreCase: true, out var read) && Enum.IsDefined(read);
        value = isKnown ? read : null;
        return isKnown || string.IsNullOrWhiteSpace(word);
    }
}
