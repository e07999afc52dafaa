using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Pipelines;

internal sealed class ScheduleConfiguration : IEntityTypeConfiguration<Schedule>
{
    public void Configure(EntityTypeBuilder<Schedule> builder)
    {
        builder.ToTable("schedules", "pipelines");
        builder.HasKey(schedule => schedule.Id);
        builder.Property(schedule => schedule.Id).ValueGeneratedNever();
        builder.Property(schedule => schedule.Name).HasMaxLength(Schedule.NameMaxLength);
        builder.Property(schedule => schedule.Pipeline).HasMaxLength(PipelineRun.NameMaxLength);
        builder.Property(schedule => schedule.Input).HasColumnType("json");
        builder.Property(schedule => schedule.Cron).HasMaxLength(Schedule.CronMaxLength);
        builder.Property(schedule => schedule.TimeZone).HasMaxLength(Schedule.TimeZoneMaxLength);
        builder.Property(schedule => schedule.Colour).HasSnakeCaseNames();
        builder.Property(schedule => schedule.Misfire).HasSnakeCaseNames();
        builder.Property(schedule => schedule.Overlap).HasSnakeCaseNames();
        builder.Property(schedule => schedule.Version).IsRowVersion();
        builder.Ignore(schedule => schedule.Terms);
        builder.HasOwner(schedule => schedule.OwnerId);
        builder.HasIndex(schedule => new { schedule.OwnerId, schedule.Id });
    }
}
