using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class RegistrationPolicyConfiguration : IEntityTypeConfiguration<RegistrationPolicy>
{
    public void Configure(EntityTypeBuilder<RegistrationPolicy> builder)
    {
        builder.ToTable("registration_policy", IdentitySchema.Name);
        builder.Property(policy => policy.Id).ValueGeneratedNever();
    }
}
