using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("projects", "careers");
        builder.HasKey(project => project.Id);
        builder.Property(project => project.Id).ValueGeneratedNever();
        builder.Property(project => project.Name).HasMaxLength(Project.NameMaxLength);
        builder.Property(project => project.Text).HasMaxLength(Project.TextMaxLength);
        builder.Property(project => project.Version).IsRowVersion();
        builder.HasOwner(project => project.OwnerId);
        builder.HasOne<Document>().WithMany().HasForeignKey(project => project.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(project => new { project.OwnerId, project.Id });
    }
}
