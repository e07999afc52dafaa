using System.Net;
using System.Net.Http.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Conversations;

/// <summary>What is not yours looks like what is not there, on every route.</summary>
internal sealed class OwnershipTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;
    private HttpClient _bob = null!;
    private StartedRun _anns = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
        _bob = await _api.SignedInAsync("bob");
        _anns = await _ann.SayAsync("Hello");
        await _ann.FramesAsync(_anns.RunId);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        _bob.Dispose();
        await _api.DisposeAsync();
    }

    public static IEnumerable<TestCaseData> Routes()
    {
        yield return new("GET", "conversations/{conversation}", null, "conversations.not_found");
        yield return new("PATCH", "conversations/{conversation}", new { title = "Mine" }, "conversations.not_found");
        yield return new("DELETE", "conversations/{conversation}", null, "conversations.not_found");
        yield return new("GET", "conversations/{conversation}/messages", null, "conversations.not_found");
        yield return new(
            "POST", "conversations/{conversation}/messages",
            new { content = "Hello", clientRequestId = Guid.CreateVersion7() }, "conversations.not_found");
        yield return new(
            "POST", "messages/{message}/regenerate",
            new { clientRequestId = Guid.CreateVersion7() }, "conversations.message_not_found");
        yield return new("GET", "runs/{run}", null, "runs.not_found");
        yield return new("POST", "runs/{run}/cancel", null, "runs.not_found");
        yield return new("GET", "runs/{run}/events", null, "runs.not_found");
    }

    [TestCaseSource(nameof(Routes))]
    public async Task Hides_what_belongs_to_another_person(string method, string route, object? body, string code)
    {
        using var response = await SendAsync(_bob, method, Filled(route, _anns), body);

        await response.AssertProblemAsync(HttpStatusCode.NotFound, code);
    }

    [TestCaseSource(nameof(Routes))]
    public async Task Answers_the_same_for_what_never_was(string method, string route, object? body, string code)
    {
        var nothing = new StartedRun(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        using var response = await SendAsync(_ann, method, Filled(route, nothing), body);

        await response.AssertProblemAsync(HttpStatusCode.NotFound, code);
    }

    [TestCaseSource(nameof(Routes))]
    public async Task Wants_to_know_who_asks(string method, string route, object? body, string code)
    {
        using var response = await SendAsync(_api.CreateClient(), method, Filled(route, _anns), body);

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
    }

    [TestCase("GET", "conversations")]
    [TestCase("POST", "conversations")]
    [TestCase("POST", "conversations/messages")]
    [TestCase("GET", "models")]
    [TestCase("GET", "areas")]
    public async Task Wants_to_know_who_asks_where_nothing_is_named(string method, string route)
    {
        using var response = await SendAsync(_api.CreateClient(), method, route, new { });

        await response.AssertProblemAsync(HttpStatusCode.Unauthorized, "identity.unauthenticated");
    }

    [Test]
    public async Task Lists_only_what_is_the_callers_own()
    {
        var listed = await _bob.GetStringAsync("/api/v1/conversations");

        Assert.That(listed, Does.Not.Contain(_anns.ConversationId.ToString()));
    }

    private static string Filled(string route, StartedRun run) => route
        .Replace("{conversation}", run.ConversationId.ToString(), StringComparison.Ordinal)
        .Replace("{message}", run.AssistantMessageId.ToString(), StringComparison.Ordinal)
        .Replace("{run}", run.RunId.ToString(), StringComparison.Ordinal);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient person, string method, string route, object? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/{route}");
        request.Content = body is null ? null : JsonContent.Create(body);
        return await person.SendAsync(request);
    }
}
