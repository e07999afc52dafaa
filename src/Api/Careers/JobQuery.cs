using System.ComponentModel;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Domain.Careers;
using Microsoft.AspNetCore.Mvc;

namespace AssistantPlatform.Api.Careers;

/// <summary>A filter of jobs in a query string.</summary>
internal sealed class JobQuery
{
    [FromQuery(Name = "q")]
    [Description("Words that occur in them.")]
    public string? Q { get; init; }

    [FromQuery(Name = "status")]
    [Description("How far their person is with them; several are alternatives.")]
    public QueryEnum<JobStatus>[]? Status { get; init; }

    [FromQuery(Name = "source")]
    [Description("Where they came from; several are alternatives.")]
    public string[]? Source { get; init; }

    [FromQuery(Name = "minScore")]
    [Description("The lowest score, 0 to 100.")]
    public int? MinScore { get; init; }

    [FromQuery(Name = "maxScore")]
    [Description("The highest score.")]
    public int? MaxScore { get; init; }

    [FromQuery(Name = "remote")]
    [Description("Whether they can be done from anywhere.")]
    public bool? Remote { get; init; }

    [FromQuery(Name = "postedWithinHours")]
    [Description("Leaves out those of unknown date.")]
    public int? PostedWithinHours { get; init; }

    [FromQuery(Name = "planned")]
    [Description("Whether their person has planned when to do something about them.")]
    public bool? Planned { get; init; }

    [FromQuery(Name = "nextActionFrom")]
    [Description("The first day on which something is planned for them.")]
    public DateOnly? NextActionFrom { get; init; }

    [FromQuery(Name = "nextActionTo")]
    [Description("The last day on which something is planned for them.")]
    public DateOnly? NextActionTo { get; init; }

    [FromQuery(Name = "deleted")]
    [Description("Those that were deleted, instead of those that were not.")]
    public bool? Deleted { get; init; }

    public JobFilter ToFilter() => new(
        Q,
        Status?.Select(status => status.Value).ToList(),
        Source,
        MinScore,
        MaxScore,
        Remote,
        PostedWithinHours,
        Planned,
        NextActionFrom,
        NextActionTo,
        Deleted ?? false);
}
