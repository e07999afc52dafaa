using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class SecondFactorConfiguration : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable("second_factors", IdentitySchema.Name);
        builder.HasKey(factor => factor.UserId);
        builder.Property(factor => factor.UserId).ValueGeneratedNever();
        builder.Property(factor => factor.Version).IsRowVersion();
        builder.HasOwner(factor => factor.UserId);
    }
}
