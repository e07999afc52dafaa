using AssistantPlatform.Domain.Pipelines;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>The tables of this module.</summary>
public interface IPipelinesDb
{
    DbSet<PipelineRun> PipelineRuns { get; }

    DbSet<Schedule> Schedules { get; }

    DbSet<Trigger> Triggers { get; }
}
