using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Pipelines;

internal sealed class TriggerConfiguration : IEntityTypeConfiguration<Trigger>
{
    public void Configure(EntityTypeBuilder<Trigger> builder)
    {
        builder.ToTable("triggers", "pipelines");
        builder.HasKey(trigger => trigger.Id);
        builder.Property(trigger => trigger.Id).ValueGeneratedNever();
        builder.Property(trigger => trigger.Name).HasMaxLength(Trigger.NameMaxLength);
        builder.Property(trigger => trigger.Pipeline).HasMaxLength(PipelineRun.NameMaxLength);
        builder.Property(trigger => trigger.Version).IsRowVersion();
        builder.HasOwner(trigger => trigger.OwnerId);
        builder.HasIndex(trigger => new { trigger.OwnerId, trigger.Id });
    }
}
