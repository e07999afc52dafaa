using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    private const string Live = "deleted_at IS NULL";

    // Indexes over expressions, and what is searched, are made by the migration: EF Core knows no such indexes, and would
    // read the search vector with every job.
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs", "careers");
        builder.HasKey(job => job.Id);
        builder.Property(job => job.Id).ValueGeneratedNever();
        builder.Property(job => job.Source).HasMaxLength(Job.SourceMaxLength);
        builder.Property(job => job.Title).HasMaxLength(Job.TitleMaxLength);
        builder.Property(job => job.Company).HasMaxLength(Job.CompanyMaxLength);
        builder.Property(job => job.Url).HasMaxLength(Job.UrlMaxLength);
        builder.Property(job => job.ApplyUrl).HasMaxLength(Job.UrlMaxLength);
        builder.Property(job => job.RemoteMode).HasSnakeCaseNames();
        builder.Property(job => job.Sources).HasStoredJson();
        builder.Property(job => job.Edited).HasStoredJson();
        builder.Property(job => job.Details).HasStoredJson();
        builder.Property(job => job.Status).HasSnakeCaseNames();
        builder.Property(job => job.History).HasStoredJson();
        builder.Property(job => job.Version).IsRowVersion();
        builder.Ignore(job => job.Posting);
        builder.Ignore(job => job.Plans);
        builder.Ignore(job => job.NextStatuses);
        builder.HasOwner(job => job.OwnerId);
        builder.HasIndex(job => new { job.OwnerId, job.Id });
        // With the score a person's statistics need nothing else.
        builder.HasIndex(job => new { job.OwnerId, job.Status, job.Id }).HasFilter(Live).IncludeProperties(job => job.Score);
        builder.HasIndex(job => new { job.OwnerId, job.Company, job.Id }).HasFilter(Live);
        builder.HasIndex(job => new { job.OwnerId, job.NextActionOn, job.Id }).HasFilter($"{Live} AND next_action_on IS NOT NULL");
    }
}
