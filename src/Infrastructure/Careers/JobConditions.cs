using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Careers;

/// <summary>What must be true of the jobs that a filter means, in SQL.</summary>
internal sealed class JobConditions
{
    /// <summary>PostgreSQL makes a value of this before it plans, if it plans for the words.</summary>
    public const string Words = "websearch_to_tsquery('english', @words)";

    private readonly List<string> _conditions = [];
    private readonly List<NpgsqlParameter> _parameters = [];

    private JobConditions(UserId owner, JobFilter filter, DateTimeOffset now)
    {
        Add("owner_id = @owner", "owner", owner.Value);
        Add(filter.Deleted ? "deleted_at IS NOT NULL" : "deleted_at IS NULL");
        AddStatus(filter.Status ?? []);
        if (filter.Source is { Count: > 0 } sources)
        {
            Add("source = ANY (@sources)", "sources", sources.ToArray());
        }

        if (filter.Remote is { } isRemote)
        {
            Add(isRemote ? "remote_mode = 'remote'" : "remote_mode IS DISTINCT FROM 'remote'");
        }

        if (filter.Planned is { } isPlanned)
        {
            Add(isPlanned ? "next_action_on IS NOT NULL" : "next_action_on IS NULL");
        }

        AddLimit("score >= @min_score", "min_score", filter.MinScore);
        AddLimit("score <= @max_score", "max_score", filter.MaxScore);
        AddLimit("next_action_on >= @first_day", "first_day", filter.NextActionFrom);
        AddLimit("next_action_on <= @last_day", "last_day", filter.NextActionTo);
        DateTimeOffset? postedSince = filter.PostedWithinHours is { } hours ? now.AddHours(-hours) : null;
        AddLimit("posted_at >= @posted_since", "posted_since", postedSince);
    }

    public string Sql => string.Join(" AND ", _conditions);

    public NpgsqlParameter[] Parameters => [.. _parameters];

    /// <param name="isResemblance">Whether what is written in nearly the same way as the filter's words is meant.</param>
    public static JobConditions Of(UserId owner, JobFilter filter, bool isResemblance, DateTimeOffset now)
    {
        var conditions = new JobConditions(owner, filter, now);
        if (filter.HasWords)
        {
            var words = isResemblance ? "id IN (SELECT careers.jobs_resembling(@owner, @words))" : $"search @@ {Words}";
            conditions.Add(words, "words", filter.Q!);
        }

        return conditions;
    }

    public JobConditions In(JobOrder order, JobPlace? after)
    {
        if (order.Only is { } only)
        {
            Add(only);
        }

        return after is null ? this : Behind(after, order);
    }

    private JobConditions Behind(JobPlace place, JobOrder order)
    {
        Add(order.BehindPlace, JobOrder.PlaceId, place.Id);
        if (order.KeyOf is { } keyOf)
        {
            _parameters.Add(keyOf(place));
        }

        return this;
    }

    // An index over the status has the jobs of one in order, not those of several.
    private void AddStatus(IReadOnlyList<JobStatus> statuses)
    {
        var names = statuses.Select(SnakeCaseNames.NameOf).ToArray();
        if (names is [var only])
        {
            Add("status = @status", "status", only);
        }
        else if (names.Length > 0)
        {
            Add("status = ANY (@statuses)", "statuses", names);
        }
    }

    private void AddLimit<T>(string condition, string parameter, T? limit)
        where T : struct
    {
        if (limit is { } value)
        {
            Add(condition, parameter, value);
        }
    }

    private void Add(string condition) => _conditions.Add(condition);

    private void Add<T>(string condition, string parameter, T value)
    {
        Add(condition);
        _parameters.Add(new NpgsqlParameter<T>(parameter, value));
    }
}
