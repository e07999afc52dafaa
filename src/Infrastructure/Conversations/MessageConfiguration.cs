using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Conversations;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages", "conversations");
        builder.HasKey(message => message.Id);
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Role).HasSnakeCaseNames();
        builder.Property(message => message.Status).HasSnakeCaseNames();
        builder.Property(message => message.Model).HasMaxLength(200);
        builder.Property(message => message.Parts).HasStoredJson();
        builder.Property(message => message.Failure).HasStoredJson();
        builder.Property(message => message.Usage).HasStoredJson();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(message => message.ConversationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(message => new { message.ConversationId, message.Position }).IsUnique();
        builder.HasIndex(message => message.RunId).IsUnique();
    }
}
