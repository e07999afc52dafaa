using AssistantPlatform.Application.Common;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Idempotency;

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("kept_answers", "idempotency");
        builder.HasKey(answer => new { answer.OwnerId, answer.Operation, answer.Key });
        builder.HasOwner(answer => answer.OwnerId);
        builder.Property(answer => answer.Operation).HasMaxLength(100);
        builder.Property(answer => answer.Key).HasMaxLength(IdempotencyKey.MaxLength);
        builder.Property(answer => answer.Fingerprint).HasMaxLength(64);
        builder.Property(answer => answer.Content).HasColumnType("jsonb");
        builder.HasIndex(answer => answer.CreatedAt);
    }
}
