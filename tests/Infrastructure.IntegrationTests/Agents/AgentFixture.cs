using AssistantPlatform.Application;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common.Outbound;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using AssistantPlatform.Infrastructure.Agents;
using AssistantPlatform.Infrastructure.Runs;
using AssistantPlatform.Tests.Common.FakeModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

/// <summary>The Agents module as it is registered, with a fake provider beside the demo and an area of test tools.</summary>
internal sealed class AgentFixture : IAsyncDisposable
{
    public const string FakeModel = "fake/model";
    public const string DemoModel = "demo/assistant";

    private readonly ServiceProvider _services;

    private AgentFixture(FakeModelServer server, Dictionary<string, string?> settings)
    {
        Server = server;
        _services = Build(settings);
    }

    public FakeModelServer Server { get; }

    public TestToolLog ToolLog { get; } = new();

    public UserId Owner { get; } = TypedId.New<UserId>();

    public IServiceProvider Services => _services;

    public static async Task<AgentFixture> StartAsync(params (string Key, string Value)[] settings) =>
        new(await FakeModelServer.StartAsync(), settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));

    public async Task<List<AgentEvent>> RunAsync(
        string text,
        string model = FakeModel,
        string area = "test",
        AgentLimits? limits = null,
        AgentProgress? progress = null,
        CancellationToken cancellationToken = default)
    {
        List<AgentEvent> events = [];
        await foreach (var step in Stream(text, model, area, limits, progress).WithCancellation(cancellationToken))
        {
            events.Add(step);
        }

        return events;
    }

    public IAsyncEnumerable<AgentEvent> Stream(
        string text,
        string model = FakeModel,
        string area = "test",
        AgentLimits? limits = null,
        AgentProgress? progress = null) =>
        _services.GetRequiredService<IAgentRunner>().RunAsync(
            new AgentRequest(
                TypedId.New<RunId>(),
                Owner,
                area,
                model,
                [new UserTurn(text)],
                limits ?? new AgentLimits(Turns: 8, ToolCalls: 20, Tokens: 100_000, TimeSpan.FromMinutes(1)),
                progress),
            CancellationToken.None);

    public async Task<List<AgentEvent>> RunAsync(AgentRequest request)
    {
        List<AgentEvent> events = [];
        await foreach (var step in _services.GetRequiredService<IAgentRunner>().RunAsync(request, CancellationToken.None))
        {
            events.Add(step);
        }

        return events;
    }

    public AgentRequest Ask(params AgentMessage[] history) => new(
        TypedId.New<RunId>(),
        Owner,
        "test",
        FakeModel,
        [.. history, new UserTurn("Hi")],
        new AgentLimits(Turns: 8, ToolCalls: 20, Tokens: 100_000, TimeSpan.FromMinutes(1)));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }

    private ServiceProvider Build(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Models:Providers:0:Name"] = "fake",
                ["Models:Providers:0:BaseUrl"] = Server.BaseUrl.AbsoluteUri,
                ["Models:Providers:0:ApiKey"] = "secret-key",
                ["Models:Providers:0:Models:0"] = "model",
                ["Models:DemoDelayMilliseconds"] = "0",
            })
            .AddInMemoryCollection(settings)
            .Build();
        var services = new ServiceCollection().AddLogging().AddApplication();
        services.AddSingleton<IConfiguration>(configuration).AddAgents();
        services.AddSingleton<IRunEventLog, InProcessRunEventLog>();
        services.AddSingleton(new OutboundPolicy([]));
        services.AddSingleton(ToolLog);
        services.AddScoped<TestTools>();
        services.AddSingleton(new Area("test", "Test", "For tests.", "You are a test.", [typeof(TestTools)]));
        return services.BuildServiceProvider(validateScopes: true);
    }
}
