using AssistantPlatform.Domain.Careers;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers;

/// <summary>The tables of this module.</summary>
public interface ICareersDb
{
    DbSet<Job> Jobs { get; }

    DbSet<JobIdentity> JobIdentities { get; }

    DbSet<Story> Stories { get; }

    DbSet<Document> Documents { get; }

    DbSet<Resume> Resumes { get; }

    DbSet<Project> Projects { get; }

    DbSet<JobProfile> JobProfiles { get; }
}
