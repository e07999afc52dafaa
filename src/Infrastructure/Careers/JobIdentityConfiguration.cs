using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class JobIdentityConfiguration : IEntityTypeConfiguration<JobIdentity>
{
    public void Configure(EntityTypeBuilder<JobIdentity> builder)
    {
        builder.ToTable("job_identities", "careers");
        builder.HasKey(identity => identity.Id);
        builder.Property(identity => identity.Id).ValueGeneratedNever();
        builder.HasOwner(identity => identity.OwnerId);
        builder.HasOne<Job>().WithMany().HasForeignKey(identity => identity.JobId).OnDelete(DeleteBehavior.Cascade);
    }
}
