using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notifications", IdentitySchema.Name);
        builder.Property(notification => notification.Id).ValueGeneratedNever();
        builder.Property(notification => notification.Kind).HasMaxLength(Notification.KindMaxLength);
        builder.HasOwner(notification => notification.UserId);
        builder.HasIndex(notification => new { notification.UserId, notification.Id });
        builder.HasIndex(notification => new { notification.UserId, notification.Id }, "Unread")
            .HasDatabaseName("ix_notifications_unread").HasFilter("read_at IS NULL");
        builder.HasIndex(notification => notification.CreatedAt);
    }
}
