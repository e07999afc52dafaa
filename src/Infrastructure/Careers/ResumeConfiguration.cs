using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class ResumeConfiguration : IEntityTypeConfiguration<Resume>
{
    public void Configure(EntityTypeBuilder<Resume> builder)
    {
        builder.ToTable("resumes", "careers");
        builder.HasKey(resume => resume.Id);
        builder.Property(resume => resume.Id).ValueGeneratedNever();
        builder.Property(resume => resume.Name).HasMaxLength(Resume.NameMaxLength);
        builder.Property(resume => resume.Version).IsRowVersion();
        builder.HasOwner(resume => resume.OwnerId);
        builder.HasOne<Document>().WithMany().HasForeignKey(resume => resume.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(resume => new { resume.OwnerId, resume.Id });
        builder.HasIndex(resume => new { resume.OwnerId, resume.IsPrimary }).IsUnique().HasFilter("is_primary");
    }
}
