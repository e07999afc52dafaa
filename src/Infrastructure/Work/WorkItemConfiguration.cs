using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Work;

internal sealed class WorkItemConfiguration : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable("items", "work");
        builder.HasKey(item => item.Id);
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Lane).HasMaxLength(50);
        builder.Property(item => item.Type).HasMaxLength(100);
        builder.Property(item => item.TraceParent).HasMaxLength(100);
        builder.Property(item => item.Payload).HasColumnType("jsonb");
        builder.Property(item => item.DueAt).HasDefaultValueSql("now()");
        builder.Property(item => item.Attempt).IsConcurrencyToken();
        builder.Ignore(item => item.Reservation);
        builder.Property(item => item.Share).HasMaxLength(100).HasDefaultValue("");
        builder.Property(item => item.NodeId).HasMaxLength(200);
        builder.Property(item => item.LastError).HasMaxLength(1000);
        // With the id, because what one statement enqueues is due at the same moment.
        builder.HasIndex(item => new { item.Lane, item.DueAt, item.Id }).HasFilter("given_up_at IS NULL");
        // Finds each share's next items, however many wait before those of others. What nobody owns has no share.
        builder.HasIndex(item => new { item.Lane, item.OwnerId, item.Share, item.DueAt, item.Id })
            .HasFilter("given_up_at IS NULL AND owner_id IS NOT NULL");
        // Keeps each person's share over all processes.
        builder.HasIndex(item => new { item.OwnerId, item.Lane, item.Share, item.Slot }).IsUnique().HasFilter("slot IS NOT NULL");
        // None on the node: only a start asks for it, and every claim would write it.
    }
}
