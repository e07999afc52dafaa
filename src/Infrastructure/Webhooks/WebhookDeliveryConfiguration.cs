using AssistantPlatform.Domain.Webhooks;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Webhooks;

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        // With room to note in place how each ends, which touches no index that lists rows one by one.
        builder.ToTable("deliveries", "webhooks").HasStorageParameter("fillfactor", 80);
        builder.HasKey(delivery => delivery.Id);
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.Property(delivery => delivery.Event).HasMaxLength(Webhook.EventMaxLength);
        builder.Property(delivery => delivery.Status).HasSnakeCaseNames();
        builder.Property(delivery => delivery.Version).IsRowVersion();
        builder.HasOwner(delivery => delivery.OwnerId);
        builder.HasOne<Webhook>().WithMany().HasForeignKey(delivery => delivery.WebhookId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(delivery => new { delivery.WebhookId, delivery.Id });
        builder.HasIndex(delivery => new { delivery.WebhookId, delivery.CreatedAt });
        builder.HasIndex(delivery => new { delivery.OwnerId, delivery.Id });
        // They end about in the order in which they are stored.
        builder.HasIndex(delivery => delivery.EndedAt).HasMethod("brin");
    }
}
