using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Conversations;

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations", "conversations");
        builder.HasKey(conversation => conversation.Id);
        builder.Property(conversation => conversation.Id).ValueGeneratedNever();
        builder.Property(conversation => conversation.Title).HasMaxLength(Conversation.TitleMaxLength);
        builder.Property(conversation => conversation.Area).HasMaxLength(Conversation.AreaMaxLength);
        builder.Property(conversation => conversation.Grants).IsReplacedAsWhole();
        builder.Property(conversation => conversation.Version).IsRowVersion();
        builder.HasOwner(conversation => conversation.OwnerId);
        builder.HasIndex(conversation => new { conversation.OwnerId, conversation.Archived, conversation.UpdatedAt, conversation.Id })
            .IsDescending(false, false, true, true);
    }
}
