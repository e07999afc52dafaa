using AssistantPlatform.Domain.Webhooks;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Webhooks;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks", "webhooks");
        builder.HasKey(webhook => webhook.Id);
        builder.Property(webhook => webhook.Id).ValueGeneratedNever();
        builder.Property(webhook => webhook.Name).HasMaxLength(Webhook.NameMaxLength);
        builder.Property(webhook => webhook.Description).HasMaxLength(Webhook.DescriptionMaxLength);
        builder.Property(webhook => webhook.Events).IsReplacedAsWhole();
        builder.Property(webhook => webhook.Suspension).HasConversion<string>().HasMaxLength(20);
        builder.Property(webhook => webhook.Version).IsRowVersion();
        builder.Ignore(webhook => webhook.Terms);
        builder.HasOwner(webhook => webhook.OwnerId);
        builder.HasIndex(webhook => new { webhook.OwnerId, webhook.Id });
    }
}
