using AssistantPlatform.Application;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Work;
using AssistantPlatform.Tests.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

/// <summary>A process that executes the test items, as the platform would.</summary>
internal sealed class WorkNode : IAsyncDisposable
{
    public const int MaxConcurrentPerUser = 2;

    private readonly IHost _host;

    private WorkNode(IHost host) => _host = host;

    public static async Task<WorkNode> StartAsync(
        TestDatabase database, string dataDirectory, WorkDiary diary, TimeProvider? clock = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Postgres"] = database.ConnectionString,
            ["Platform:DataDirectory"] = dataDirectory,
        });
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(diary);
        builder.Services.AddApplication();
        builder.Services.AddPersistence();
        builder.Services.AddWork();
        builder.Services.Configure<RunOptions>(options => options.MaxConcurrentPerUser = MaxConcurrentPerUser);
        AddItem<QuickItem>(builder.Services);
        AddItem<SlowItem>(builder.Services);
        AddItem<OwnedItem>(builder.Services);
        builder.Services.AddMergedWorkItem<MergedItem>();
        AddHandler<MergedItem>(builder.Services);

        var host = builder.Build();
        await host.StartAsync();
        return new WorkNode(host);
    }

    /// <summary>As if the node had been told of work: its lanes look at once.</summary>
    public void Ring()
    {
        foreach (var kind in _host.Services.GetServices<WorkItemKind>())
        {
            _host.Services.GetRequiredService<WorkBell>().Ring(kind.Policy.Lane);
        }
    }

    /// <summary>Enqueues in one transaction, the way a use case does: again when it lost a race.</summary>
    public Task EnqueueAsync(Action<IWorkQueue> enqueue, bool commit = true) => UseAsync(async (queue, db) =>
    {
        await using var transaction = commit ? null : await db.Database.BeginTransactionAsync();
        enqueue(queue);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            enqueue(queue);
            await db.SaveChangesAsync();
        }
    });

    /// <summary>Works with the queue in a scope of its own.</summary>
    /// <param name="use">What a command does.</param>
    /// <param name="isRepeated">Whether it does it again when it lost a race.</param>
    public async Task UseAsync(Func<IWorkQueue, AppDbContext, Task> use, bool isRepeated = true)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<LostRaces>().AreRepeated = isRepeated;
        await use(
            scope.ServiceProvider.GetRequiredService<IWorkQueue>(), scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>A look beside those of its lane.</summary>
    public Task<Claim> ClaimAsync(WorkPolicy lane) =>
        _host.Services.GetRequiredService<WorkStore>().ClaimAsync(lane, count: 1, CancellationToken.None);

    /// <summary>Returns when every lane has a slot to give away, which it has not while it looks for work.</summary>
    public async Task UntilIdleAsync(CancellationToken deadline)
    {
        foreach (var lane in _host.Services.GetRequiredService<WorkLanes>().All)
        {
            while (!CanReserve(lane))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), deadline);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private static bool CanReserve(WorkLane lane)
    {
        using var slot = lane.TryReserve(TypedId.New<UserId>());
        return slot is not null;
    }

    private static void AddItem<TItem>(IServiceCollection services)
        where TItem : ITestItem
    {
        services.AddWorkItem<TItem>();
        AddHandler<TItem>(services);
    }

    private static void AddHandler<TItem>(IServiceCollection services)
        where TItem : ITestItem => services.AddScoped<IRequestHandler<TItem, Result<Done>>, TestItemHandler<TItem>>();
}
