using System.Linq.Expressions;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>The one foreign key that may cross modules: to the person a row belongs to. It goes with its person.</summary>
internal static class OwnerKey
{
    public static void HasOwner<TEntity>(this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, object?>> owner)
        where TEntity : class => builder.HasOne<User>().WithMany().HasForeignKey(owner).OnDelete(DeleteBehavior.Cascade);
}
