using System.Net;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

internal sealed class WebPageToTextTests
{
    private WebApplication _site = null!;
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [SetUp]
    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _site = builder.Build();
        _site.MapGet("/story", () => Results.Content(
            "<title>Story</title><p>Once upon a time.</p><nav>Home</nav>", "text/html; charset=utf-8"));
        _site.MapGet("/moved", () => Results.Redirect("/story"));
        _site.MapGet("/around", () => Results.Redirect("/around"));
        _site.MapGet("/inside", () => Results.Redirect("http://169.254.169.254/latest/meta-data"));
        _site.MapGet("/image", () => Results.Bytes([1, 2, 3], "image/png"));
        await _site.StartAsync();

        _api = await ApiFactory.CreateAsync(
            new Dictionary<string, string> { ["Outbound:AllowedHosts:0"] = new Uri(_site.Urls.First()).Authority });
        _ann = await _api.SignedInAsync("ann");
    }

    [TearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Reads_a_page_where_it_has_moved_to()
    {
        var end = await ReadAsync("/moved");

        Assert.That(end.Type(), Is.EqualTo("run_completed"), end.GetRawText());
        var output = end.Data().GetProperty("output");
        Assert.That((output.Text("title"), output.Text("text")), Is.EqualTo(("Story", "Once upon a time.")));
        Assert.That(output.Text("url"), Is.EqualTo($"{_site.Urls.First()}/story"));
        Assert.That(output.GetProperty("isCut").GetBoolean(), Is.False);
    }

    [TestCase("/around", "pipelines.page_not_read")]
    [TestCase("/nowhere", "pipelines.page_not_read")]
    [TestCase("/image", "pipelines.page_without_text")]
    [TestCase("/inside", "request.address_refused")]
    public async Task Fails_where_there_is_nothing_for_it_to_read(string path, string code)
    {
        var end = await ReadAsync(path);

        Assert.That(end.Type(), Is.EqualTo("run_failed"));
        Assert.That(end.Data().Text("code"), Is.EqualTo(code));
    }

    [TestCase("http://127.0.0.1:1/")]
    [TestCase("file:///etc/passwd")]
    [TestCase("story")]
    public async Task Refuses_an_address_that_is_not_public(string url)
    {
        using var response = await _ann.PostRunAsync(new { url }, "web_page_to_text");

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").EnumerateObject().Select(error => error.Name), Is.EqualTo(["url"]));
    }

    private async Task<JsonElement> ReadAsync(string path)
    {
        using var response = await _ann.PostRunAsync(new { url = _site.Urls.First() + path }, "web_page_to_text");
        var run = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Id("runId");
        return (await _ann.FramesAsync(run))[^1];
    }
}
