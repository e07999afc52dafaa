using System.Diagnostics;
using AssistantPlatform.Application;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Work;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace AssistantPlatform.Bench.Load.Queue;

/// <summary>The platform's own queue, with work that does nothing.</summary>
internal sealed class PlatformQueue(IHost host, NoWorkDiary diary)
{
    public static async Task<QueueSample> MeasureAsync(string connectionString, string dataDirectory)
    {
        var diary = new NoWorkDiary();
        using var host = Build(connectionString, dataDirectory, diary);
        await InsertAsync(host.Services.GetRequiredService<NpgsqlDataSource>());

        var queue = new PlatformQueue(host, diary);
        var sample = await QueueSample.MeasureAsync(queue.WorkOffAsync, queue.StartOneAsync);
        await host.StopAsync();
        return sample;
    }

    private static IHost Build(string connectionString, string dataDirectory, NoWorkDiary diary)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Postgres"] = connectionString,
            ["Platform:DataDirectory"] = dataDirectory,
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(diary);
        builder.Services.AddApplication();
        builder.Services.AddPersistence();
        builder.Services.AddWork();
        builder.Services.AddOptions<RunOptions>();
        builder.Services.AddWorkItem<NoWork>();
        builder.Services.AddScoped<IRequestHandler<NoWork, Result<Done>>, NoWorkHandler>();
        return builder.Build();
    }

    private static async Task InsertAsync(NpgsqlDataSource database)
    {
        await using var insert = database.CreateCommand($$"""
            TRUNCATE work.items;
            INSERT INTO work.items (id, lane, type, payload, attempt, created_at)
            SELECT uuidv7(), '{{NoWork.Policy.Lane}}', '{{nameof(NoWork)}}', '{}', 0, now()
            FROM generate_series(1, {{QueueSample.Items}});
            ANALYZE work.items;
            """);
        await insert.ExecuteNonQueryAsync();
    }

    private async Task WorkOffAsync()
    {
        var done = diary.ExpectAsync(QueueSample.Items);
        await host.StartAsync();
        await done;
    }

    private async Task<TimeSpan> StartOneAsync()
    {
        var done = diary.ExpectAsync(1);
        await using var scope = host.Services.CreateAsyncScope();
        var started = Stopwatch.GetTimestamp();
        scope.ServiceProvider.GetRequiredService<IWorkQueue>().Enqueue(new NoWork());
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
        await done;
        return Stopwatch.GetElapsedTime(started);
    }
}

internal sealed record NoWork : IWorkItem, ILongCommand<Done>
{
    public static WorkPolicy Policy { get; } = new("bench", Concurrency: 400, MaxAttempts: 1);
}

internal sealed class NoWorkHandler(NoWorkDiary diary) : ILongCommandHandler<NoWork, Done>
{
    public Task<Result<Done>> Handle(NoWork request, CancellationToken cancellationToken)
    {
        diary.Note();
        return Task.FromResult(Result.Ok());
    }
}

/// <summary>Counts what was executed.</summary>
internal sealed class NoWorkDiary
{
    private TaskCompletionSource _expected = new();
    private int _left;

    public Task ExpectAsync(int items)
    {
        _expected = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _left = items;
        return _expected.Task;
    }

    public void Note()
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            _expected.TrySetResult();
        }
    }
}
