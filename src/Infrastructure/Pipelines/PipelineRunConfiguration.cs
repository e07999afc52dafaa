using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Pipelines;

internal sealed class PipelineRunConfiguration : IEntityTypeConfiguration<PipelineRun>
{
    public void Configure(EntityTypeBuilder<PipelineRun> builder)
    {
        builder.ToTable("pipeline_runs", "pipelines");
        builder.HasKey(run => run.RunId);
        builder.Property(run => run.RunId).ValueGeneratedNever();
        builder.Property(run => run.Pipeline).HasMaxLength(PipelineRun.NameMaxLength);
        builder.Property(run => run.Source).HasSnakeCaseNames();
        builder.Property(run => run.Status).HasSnakeCaseNames();
        builder.Property(run => run.Step).HasMaxLength(PipelineProgress.StepMaxLength);

        // Not jsonb: people see their members in the order in which they were written.
        builder.Property(run => run.Input).HasColumnType("json");
        builder.Property(run => run.Output).HasColumnType("json");
        builder.Property(run => run.Progress).HasStoredJson();
        builder.Property(run => run.ErrorCode).HasMaxLength(100);
        builder.Property(run => run.ErrorMessage).HasMaxLength(PipelineRun.ErrorMessageMaxLength);
        builder.HasOwner(run => run.OwnerId);
        builder.HasIndex(run => new { run.OwnerId, run.CreatedAt, run.RunId });
        // One run for each occurrence, whatever happens. Without a foreign key: the history outlives its schedule.
        builder.HasIndex(run => new { run.ScheduleId, run.Occurrence }).IsUnique().HasFilter("occurrence IS NOT NULL");
        builder.HasIndex(run => new { run.OwnerId, run.Pipeline, run.CreatedAt, run.RunId });
    }
}
