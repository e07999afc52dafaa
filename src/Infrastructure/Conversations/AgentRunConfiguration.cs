using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Conversations;

internal sealed class AgentRunConfiguration : IEntityTypeConfiguration<AgentRun>
{
    public void Configure(EntityTypeBuilder<AgentRun> builder)
    {
        builder.ToTable("agent_runs", "conversations");
        builder.HasKey(run => run.RunId);
        builder.Property(run => run.RunId).ValueGeneratedNever();
        builder.Property(run => run.RequestFingerprint).HasMaxLength(64);
        builder.Property(run => run.FinishReason).HasMaxLength(30);
        builder.Property(run => run.Scopes).IsReplacedAsWhole();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(run => run.ConversationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(run => new { run.OwnerId, run.ClientRequestId }).IsUnique();
    }
}
