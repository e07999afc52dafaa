using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Domain.Identity;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class PostgresJobSearch(NpgsqlDataSource database, TimeProvider clock) : IJobSearch
{
    /// <summary>The newest that match are ranked: ranking reads the whole text of each.</summary>
    private const int MaxRanked = 1_000;

    public async Task<bool> IsMistypedAsync(UserId owner, JobFilter filter, CancellationToken cancellationToken)
    {
        var words = new JobFilter(filter.Q, Deleted: filter.Deleted);

        // The best are found by the index of words; another order would be walked for its first, and for what is not there to its end.
        var written = new JobSelection(owner, words, JobSort.Relevance, After: null, IsResemblance: false);
        return filter.HasWords && (await ListAsync(written, count: 1, cancellationToken)).Count == 0;
    }

    public async Task<List<JobSummaryDto>> ListAsync(JobSelection selection, int count, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        var hasWords = selection.Filter.HasWords;
        if (hasWords)
        {
            // Of common words an order soon has a page, of rare ones the index: which it is, a plan for all words cannot know.
            batch.BatchCommands.Add(new("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)"));
        }

        batch.BatchCommands.Add(CommandFor(selection, count));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (hasWords)
        {
            await reader.NextResultAsync(cancellationToken);
        }

        var jobs = new List<JobSummaryDto>(count);
        while (await reader.ReadAsync(cancellationToken))
        {
            jobs.Add(JobListRow.Read(reader, selection.HasHighlights));
        }

        return jobs;
    }

    private NpgsqlBatchCommand CommandFor(JobSelection selection, int count)
    {
        var (filter, order) = (selection.Filter, JobOrder.Of(selection.Sort, selection.IsResemblance));
        var conditions = JobConditions.Of(selection.Owner, filter, selection.IsResemblance, clock.GetUtcNow())
            .In(order, selection.After);

        // Whole rows of all matches would be copied to be put in order, of which most are thrown away: their places suffice.
        var condition = selection.Sort == JobSort.Relevance
            ? $"ctid = ANY (ARRAY(SELECT ctid FROM careers.jobs WHERE {conditions.Sql} ORDER BY id DESC LIMIT {MaxRanked}))"
            : conditions.Sql;
        var command = new NpgsqlBatchCommand(
            $"SELECT {JobListRow.ColumnsOf(selection)} FROM careers.jobs WHERE {condition} ORDER BY {order.Sql} LIMIT @count");
        command.Parameters.AddRange(conditions.Parameters);
        command.Parameters.Add(new NpgsqlParameter<int>("count", count));
        return command;
    }
}
