using AssistantPlatform.Tests.Common.FakeModel;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

/// <summary>Gives each test an agent of its own.</summary>
public abstract class AgentTest
{
    private protected AgentFixture Agent { get; private set; } = null!;

    protected FakeModelServer Model => Agent.Server;

    [SetUp]
    public async Task StartAgent() => Agent = await AgentFixture.StartAsync(Settings);

    [TearDown]
    public async Task StopAgent() => await Agent.DisposeAsync();

    protected virtual (string Key, string Value)[] Settings => [];
}
