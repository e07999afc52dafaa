using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Pipelines;

internal sealed class ListPipelinesTests
{
    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await PipelineRequests.CreateAsync(new PipelineScript());
        _ann = await _api.SignedInAsync("ann");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [TestCase("?area=diaries", "read_diary")]
    [TestCase("?tag=writing", "write_diary")]
    [TestCase("?area=diaries&tag=writing", "")]
    [TestCase("?q=write_diary", "write_diary")]
    [TestCase("?q=NOTE+diary", "write_diary")]
    [TestCase("?q=writing", "write_diary")]
    [TestCase("?q=diary&area=diaries", "read_diary")]
    [TestCase("?q=diary+treasure", "")]
    [TestCase("?area=nowhere", "")]
    public async Task Shows_those_of_an_area_with_a_tag_and_with_all_of_the_words(string query, string names)
    {
        Assert.That(string.Join(' ', await NamesAsync(query)), Is.EqualTo(names));
    }

    [Test]
    public async Task Shows_all_by_title_when_nothing_is_asked_for()
    {
        var names = await NamesAsync("");

        Assert.That(names, Is.SupersetOf(["echo", "conversation_digest", "read_diary", "write_diary"]));
        Assert.That(names.IndexOf("read_diary"), Is.LessThan(names.IndexOf("write_diary")));
    }

    [Test]
    public async Task Refuses_words_without_end()
    {
        using var response = await _ann.GetAsync($"{PipelineRequests.Base}?q={new string('a', 201)}");

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    private async Task<List<string>> NamesAsync(string query)
    {
        var list = await _ann.GetFromJsonAsync<JsonElement>($"{PipelineRequests.Base}{query}");
        return [.. list.GetProperty("items").EnumerateArray().Select(pipeline => pipeline.Text("name"))];
    }
}
