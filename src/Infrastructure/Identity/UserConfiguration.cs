using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users", IdentitySchema.Name);
        builder.Property(user => user.Id).ValueGeneratedNever();
        builder.Property(user => user.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(user => user.NormalizedEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(user => user.DisplayName).HasMaxLength(User.DisplayNameMaxLength);
        builder.Property(user => user.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(user => user.Version).IsRowVersion();
        builder.HasMany(user => user.ExternalLogins).WithOne().HasForeignKey(login => login.UserId)
            .OnDelete(DeleteBehavior.Cascade);

        // Whose account is closed is gone for everybody but the one who erases what is left.
        builder.HasQueryFilter(user => user.ClosedAt == null);
        builder.HasIndex(user => user.NormalizedEmail).IsUnique();
        builder.HasIndex(user => user.IsFounder).IsUnique().HasFilter("is_founder");
    }
}
