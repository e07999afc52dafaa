using AssistantPlatform.Application.Careers.Jobs;
using Npgsql;

namespace AssistantPlatform.Infrastructure.Careers;

/// <summary>
/// An order of jobs, in SQL. The id decides among equals, and for each there is an index over the same expressions.
/// </summary>
/// <param name="Key">What comes before the id; null in the order of the ids themselves.</param>
/// <param name="KeyOf">The key of a place, as a parameter.</param>
internal sealed record JobOrder(bool IsDescending, string? Key = null, Func<JobPlace, NpgsqlParameter>? KeyOf = null)
{
    public const string PlaceId = "place_id";
    private const string PlaceKey = "place_key";

    private static readonly JobOrder Newest = new(IsDescending: true);
    private static readonly JobOrder Oldest = new(IsDescending: false);

    private static readonly JobOrder Score = new(
        IsDescending: true, "COALESCE(score, -1)", place => new NpgsqlParameter<int>(PlaceKey, place.Score));

    private static readonly JobOrder Company = new(
        IsDescending: false, "company", place => new NpgsqlParameter<string>(PlaceKey, place.Company));

    private static readonly JobOrder Posted = new(
        IsDescending: true,
        "COALESCE(posted_at, TIMESTAMPTZ '1970-01-01T00:00:00Z')",
        place => new NpgsqlParameter<DateTimeOffset>(PlaceKey, place.PostedAt));

    private static readonly JobOrder NextAction = new(
        IsDescending: false, "next_action_on", place => new NpgsqlParameter<DateOnly>(PlaceKey, place.NextActionOn))
    {
        Only = "next_action_on IS NOT NULL",
    };

    private static readonly JobOrder Relevance = new(IsDescending: true, $"ts_rank(search, {JobConditions.Words})");

    // Of the whole, unlike the resemblance by which jobs are found: one word alike is less than two.
    private static readonly JobOrder Resemblance = new(
        IsDescending: true, "GREATEST(similarity(title, @words), similarity(company, @words))");

    /// <summary>What has a place in it; null when all have one.</summary>
    public string? Only { get; private init; }

    /// <summary>One comparison of rows is where an index begins to read.</summary>
    public string BehindPlace { get; } = KeyOf is null
        ? $"id {SignOf(IsDescending)} @{PlaceId}"
        : $"({Key}, id) {SignOf(IsDescending)} (@{PlaceKey}, @{PlaceId})";

    public string Sql { get; } = (Key is null ? "" : $"{Key} {DirectionOf(IsDescending)}, ") + $"id {DirectionOf(IsDescending)}";

    public static JobOrder Of(JobSort sort, bool isResemblance) => sort switch
    {
        JobSort.Oldest => Oldest,
        JobSort.Score => Score,
        JobSort.Company => Company,
        JobSort.Posted => Posted,
        JobSort.NextAction => NextAction,
        JobSort.Relevance => isResemblance ? Resemblance : Relevance,
        _ => Newest,
    };

    private static char SignOf(bool isDescending) => isDescending ? '<' : '>';

    private static string DirectionOf(bool isDescending) => isDescending ? "DESC" : "ASC";
}
