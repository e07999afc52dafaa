using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("signing_keys", IdentitySchema.Name);
        builder.Property(key => key.Id).ValueGeneratedNever().HasMaxLength(32);

        // Only one key is without a successor: of two nodes that rotate at once, one loses here and looks again.
        builder.HasIndex(key => key.VerifiesUntil).IsUnique().AreNullsDistinct(false).HasFilter("verifies_until IS NULL");
    }
}
