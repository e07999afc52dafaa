using AssistantPlatform.Application.Common.Outbound;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Outbound;
using AssistantPlatform.Tests.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Outbound;

/// <summary>A guarded client on a network of the test: a stranger on a public address, a canary behind the wall.</summary>
internal abstract class OutboundTest
{
    protected const string PublicAddress = "93.184.215.14";
    protected const string ClosedAddress = "198.41.0.4";

    private const int ClosedPort = 1;

    private static readonly OutboundLimits Limits = new(64 * 1024) { Time = Deadline.Time };

    private readonly List<ServiceProvider> _providers = [];

    protected FakeInternet Internet { get; private set; } = null!;

    protected Canary Canary { get; private set; } = null!;

    protected Stranger Stranger { get; private set; } = null!;

    protected FakeTimeProvider Clock { get; private set; } = null!;

    [SetUp]
    public async Task SetUpNetwork()
    {
        Clock = new FakeTimeProvider();
        Canary = new Canary();
        Stranger = await Stranger.StartAsync();
        Internet = new FakeInternet();
        Internet.Serve(PublicAddress, Stranger.Port);
        Internet.Serve(ClosedAddress, ClosedPort);
        Internet.Name("stranger.example", [PublicAddress]);
    }

    [TearDown]
    public async Task TearDownNetwork()
    {
        foreach (var provider in _providers)
        {
            await provider.DisposeAsync();
        }

        _providers.Clear();
        await Stranger.DisposeAsync();
        Canary.Dispose();
    }

    /// <summary>A process that is configured with these hosts.</summary>
    protected IServiceProvider Process(params string[] allowedHosts)
    {
        var settings = allowedHosts.Select((host, index) => KeyValuePair.Create($"Outbound:AllowedHosts:{index}", (string?)host));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSingleton<TimeProvider>(Clock);
        services.AddOutbound();
        services.AddSingleton<INetwork>(Internet);
        _providers.Add(services.BuildServiceProvider());
        return _providers[^1];
    }

    protected Task<Result<OutboundResponse>> GetAsync(string address) => GetAsync(address, Limits);

    protected Task<Result<OutboundResponse>> GetAsync(string address, OutboundLimits limits) =>
        SendAsync(Process(), new HttpRequestMessage(HttpMethod.Get, address), limits);

    protected static async Task<Result<OutboundResponse>> SendAsync(
        IServiceProvider process, HttpRequestMessage request, OutboundLimits? limits = null)
    {
        using var sent = request;
        using var deadline = Deadline.Start();
        return await process.GetRequiredService<IOutboundHttp>().SendAsync(sent, limits ?? Limits, deadline.Token);
    }

    protected void AssertRefused(Result<OutboundResponse> answer)
    {
        Assert.That(answer.Error?.Code, Is.EqualTo("request.address_refused"));
        Assert.That(Canary.WasReached, Is.False);
    }
}
