using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class JobProfileConfiguration : IEntityTypeConfiguration<JobProfile>
{
    public void Configure(EntityTypeBuilder<JobProfile> builder)
    {
        builder.ToTable("job_profiles", "careers");
        builder.HasKey(profile => profile.Id);
        builder.Property(profile => profile.Id).ValueGeneratedNever();
        builder.Property(profile => profile.Name).HasMaxLength(JobProfile.NameMaxLength);
        builder.Property(profile => profile.ProjectIds).HasStoredJson();
        builder.Property(profile => profile.Wishes).HasStoredJson();
        builder.Property(profile => profile.Contact).HasStoredJson();
        builder.Property(profile => profile.Version).IsRowVersion();
        builder.Ignore(profile => profile.Terms);
        builder.HasOwner(profile => profile.OwnerId);
        builder.HasOne<Resume>().WithMany().HasForeignKey(profile => profile.ResumeId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Story>().WithMany().HasForeignKey(profile => profile.StoryId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(profile => new { profile.OwnerId, profile.Id });
        builder.HasIndex(profile => new { profile.OwnerId, profile.Name }).IsUnique();
        builder.HasIndex(profile => new { profile.OwnerId, profile.IsDefault }).IsUnique().HasFilter("is_default");
    }
}
