using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class SocketTicketConfiguration : IEntityTypeConfiguration<SocketTicket>
{
    public void Configure(EntityTypeBuilder<SocketTicket> builder)
    {
        builder.ToTable("socket_tickets", IdentitySchema.Name);
        builder.HasKey(ticket => ticket.Hash);
        builder.Property(ticket => ticket.Hash).ValueGeneratedNever();
        builder.HasOne<Session>().WithMany().HasForeignKey(ticket => ticket.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(ticket => ticket.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
