using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class ExternalLoginConfiguration : IEntityTypeConfiguration<ExternalLogin>
{
    public void Configure(EntityTypeBuilder<ExternalLogin> builder)
    {
        builder.ToTable("external_logins", IdentitySchema.Name);
        builder.Property(login => login.Id).ValueGeneratedNever();
        builder.Property(login => login.Issuer).HasMaxLength(ExternalIdentity.IssuerMaxLength);
        builder.Property(login => login.Subject).HasMaxLength(ExternalIdentity.SubjectMaxLength);
        builder.Property(login => login.Provider).HasMaxLength(ExternalIdentity.ProviderMaxLength);
        builder.Property(login => login.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.HasIndex(login => new { login.Issuer, login.Subject }).IsUnique();
        builder.HasIndex(login => new { login.UserId, login.Issuer }).IsUnique();
    }
}
