using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>No foreign keys: the record outlives the people it is about. A trigger refuses to change or remove a row.</summary>
internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries", IdentitySchema.Name);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Action).HasSnakeCaseNames();
        builder.Property(entry => entry.Detail).HasMaxLength(AuditEntry.DetailMaxLength);
        builder.Property(entry => entry.Address).HasMaxLength(Session.AddressMaxLength);
        builder.Property(entry => entry.TraceId).HasMaxLength(AuditEntry.TraceIdLength);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.ActorId, entry.Id });
        builder.HasIndex(entry => new { entry.TargetId, entry.Id });
        builder.HasIndex(entry => new { entry.Action, entry.Id });
    }
}
