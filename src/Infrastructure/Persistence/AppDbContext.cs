using AssistantPlatform.Application.Careers;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Application.Pipelines;
using AssistantPlatform.Application.Runs;
using AssistantPlatform.Application.Webhooks;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Pipelines;
using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Domain.Webhooks;
using AssistantPlatform.Infrastructure.Idempotency;
using AssistantPlatform.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>The one database. Modules see it only through their own interface.</summary>
public sealed class AppDbContext : DbContext, IIdentityDb, IRunsDb, IPipelinesDb, IConversationsDb, IWebhooksDb, ICareersDb
{
    // Changes are looked for once, when they are saved, not at every look into the change tracker.
    public AppDbContext(DbContextOptions<AppDbContext> options)
        : base(options) => ChangeTracker.AutoDetectChangesEnabled = false;

    public DbSet<Run> Runs => Set<Run>();

    public DbSet<PipelineRun> PipelineRuns => Set<PipelineRun>();

    public DbSet<Schedule> Schedules => Set<Schedule>();

    public DbSet<Trigger> Triggers => Set<Trigger>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<AgentRun> AgentRuns => Set<AgentRun>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<WebhookAttempt> WebhookAttempts => Set<WebhookAttempt>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<JobIdentity> JobIdentities => Set<JobIdentity>();

    public DbSet<Story> Stories => Set<Story>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Resume> Resumes => Set<Resume>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<JobProfile> JobProfiles => Set<JobProfile>();

    internal DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    internal DbSet<WorkItem> WorkItems => Set<WorkItem>();

    public DbSet<User> Users => Set<User>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<SocketTicket> SocketTickets => Set<SocketTicket>();

    public DbSet<AccountToken> AccountTokens => Set<AccountToken>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<RegistrationPolicy> RegistrationPolicies => Set<RegistrationPolicy>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ChangeTracker.DetectChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.AddTypedIds();
}
