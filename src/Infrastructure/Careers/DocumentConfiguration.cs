using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("documents", "careers");
        builder.HasKey(document => document.Id);
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.Property(document => document.FileName).HasMaxLength(Document.FileNameMaxLength);
        builder.Property(document => document.Type).HasSnakeCaseNames();
        builder.Property(document => document.TextStatus).HasSnakeCaseNames();
        builder.Property(document => document.Text).HasMaxLength(Document.TextMaxLength);
        builder.Property(document => document.Reading).IsConcurrencyToken();
        builder.HasOwner(document => document.OwnerId);
        builder.HasIndex(document => new { document.OwnerId, document.Id });
    }
}
