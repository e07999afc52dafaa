using System.Net;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Infrastructure.Agents;
using AssistantPlatform.Infrastructure.Agents.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Agents;

public sealed class ModelCatalogTests
{
    private readonly FakeTimeProvider _clock = new();
    private OllamaHandler _ollama;

    [SetUp]
    public void ForgetOllama() => _ollama = new OllamaHandler();

    [TearDown]
    public void DisposeOllama() => _ollama.Dispose();

    [Test]
    public void Offers_the_demo_when_nothing_is_configured()
    {
        var catalog = Catalog();

        Assert.That(catalog.Models.Single().IsDemo);
        Assert.That(catalog.Default.IsDemo);
    }

    [Test]
    public void Puts_the_demo_last_and_takes_the_first_model_as_default()
    {
        var catalog = Catalog(("Providers:0:Name", "a"), ("Providers:0:BaseUrl", "http://a/v1"), ("Providers:0:Models:0", "x/y"));

        Assert.That(catalog.Default.Id, Is.EqualTo("a/x/y"));
        Assert.That(catalog.Find("a/x/y")!.Name, Is.EqualTo("x/y"));
        Assert.That(catalog.Models[^1].IsDemo);
    }

    [TestCase("Providers:0:Name", "a/b", "Models:Providers:0:Name")]
    [TestCase("Providers:0:Name", "demo", "Models:Providers:0:Name")]
    [TestCase("Providers:0:BaseUrl", "api.example.com", "Models:Providers:0:BaseUrl")]
    [TestCase("Providers:0:Models:1", "x", "more than once")]
    [TestCase("Providers:1:Name", "a", "'a' more than once")]
    [TestCase("Default", "a/z", "a/x, demo/assistant")]
    [TestCase("IdleTimeoutSeconds", "0", "IdleTimeoutSeconds")]
    [TestCase("ContextLength", "5", "ContextLength")]
    public void Refuses_a_wrong_setting_and_says_which(string key, string value, string complaint)
    {
        var start = () => Catalog(
            ("Providers:0:Name", "a"), ("Providers:0:BaseUrl", "http://a/v1"), ("Providers:0:Models:0", "x"), (key, value));

        Assert.That(() => start().Default, Throws.InstanceOf<OptionsValidationException>().With.Message.Contains(complaint));
    }

    [Test]
    public async Task Offers_a_local_Ollama_but_never_as_the_default()
    {
        _ollama.Models = ["llama3:8b"];
        using var services = Services();
        await services.GetRequiredService<LocalOllama>().LookAsync(CancellationToken.None);

        var catalog = services.GetRequiredService<IModelCatalog>();

        Assert.That(catalog.Find("ollama/llama3:8b")!.IsDetected);
        Assert.That(catalog.Default.IsDemo);
        Assert.That(catalog.Models[^1].IsDemo);
    }

    [Test]
    public async Task Looks_again_for_Ollama_after_a_while_when_asked()
    {
        using var services = Services();
        var ollama = services.GetRequiredService<LocalOllama>();
        await ollama.LookAsync(CancellationToken.None);
        _ollama.Models = ["llama3:8b"];

        Assert.That(ollama.Models, Is.Empty);
        _clock.Advance(TimeSpan.FromMinutes(4));
        _ = ollama.Models;

        Assert.That(() => ollama.Models.Count, Is.EqualTo(1).After(2000, 10));
    }

    private IModelCatalog Catalog(params (string Key, string Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IModelCatalog>();
    }

    private ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
        foreach (var (key, value) in settings)
        {
            configuration[$"Models:{key}"] = value;
        }

        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IConfiguration>(configuration).AddAgents();
        services.AddHttpClient(LocalOllama.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => _ollama);
        return services.BuildServiceProvider();
    }

    private sealed class OllamaHandler : HttpMessageHandler
    {
        public string[]? Models { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Models is null
            ? throw new HttpRequestException("connection refused")
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = System.Net.Http.Json.JsonContent.Create(new { models = Models.Select(name => new { name }) }),
            });
    }
}
