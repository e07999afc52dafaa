using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions", IdentitySchema.Name);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Device).HasMaxLength(Session.DeviceMaxLength);
        builder.Property(session => session.Address).HasMaxLength(Session.AddressMaxLength);
        builder.Property(session => session.RevocationReason).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<User>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(session => session.UserId);
        builder.HasIndex(session => session.EndsAt);
        builder.HasMany(session => session.RefreshTokens).WithOne().HasForeignKey("SessionId").IsRequired()
            .OnDelete(DeleteBehavior.Cascade);
    }
}
