using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class StoryConfiguration : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.ToTable("stories", "careers");
        builder.HasKey(story => story.Id);
        builder.Property(story => story.Id).ValueGeneratedNever();
        builder.Property(story => story.Name).HasMaxLength(Story.NameMaxLength);
        builder.Property(story => story.Content).HasMaxLength(Story.ContentMaxLength);
        builder.Property(story => story.Version).IsRowVersion();
        builder.HasOwner(story => story.OwnerId);
        builder.HasIndex(story => new { story.OwnerId, story.Id });
        builder.HasIndex(story => new { story.OwnerId, story.IsPrimary }).IsUnique().HasFilter("is_primary");
    }
}
