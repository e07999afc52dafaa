using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Runs;

internal sealed class RunConfiguration : IEntityTypeConfiguration<Run>
{
    public void Configure(EntityTypeBuilder<Run> builder)
    {
        builder.ToTable("runs", "runs");
        builder.HasKey(run => run.Id);
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.Kind).HasSnakeCaseNames();

        // Every write is WHERE attempt = … AND status = …: an attempt that was taken over, or ended, writes nothing.
        builder.Property(run => run.Status).HasSnakeCaseNames().IsConcurrencyToken();
        builder.Property(run => run.Attempt).IsConcurrencyToken();

        builder.Property(run => run.ErrorCode).HasMaxLength(100);
        builder.Property(run => run.ErrorMessage).HasMaxLength(Run.ErrorMessageMaxLength);
        builder.HasOwner(run => run.OwnerId);
        builder.HasIndex(run => new { run.OwnerId, run.CreatedAt });
        builder.HasIndex(run => run.EndedAt);
    }
}
