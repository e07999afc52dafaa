using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

internal sealed class JsonResumeTests
{
    private const string Import = $"{CareerRequests.Resumes}/import";

    private ApiFactory _api = null!;
    private HttpClient _ann = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _ann = await _api.SignedInAsync("ann");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _ann.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Comes_out_as_it_went_in_and_can_be_read()
    {
        var json = new { basics = new { name = "Ada Lovelace" }, work = new[] { new { name = "Engines", position = "Analyst" } } };
        using var imported = await _ann.PostAsJsonAsync(Import, json);
        var resume = await _ann.ReadAsync(
            CareerRequests.Resumes, (await imported.Content.ReadFromJsonAsync<JsonElement>()).Id());

        var exported = await ExportAsync(resume.Id());

        Assert.That(imported.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(resume.Text("name"), Is.EqualTo("Ada Lovelace"));
        Assert.That(JsonElement.DeepEquals(exported, JsonSerializer.SerializeToElement(json)), Is.True, exported.ToString());
        Assert.That(
            (await _ann.TextOfAsync(CareerRequests.Resumes, resume.Id())).Text("text"),
            Does.Contain("Ada Lovelace").And.Contain("Engines · Analyst"));
    }

    [Test]
    public async Task Is_made_of_any_other_resume_by_its_text()
    {
        var resume = await _ann.CreateResumeAsync("resume.pdf");

        var basics = (await ExportAsync(resume.Id())).GetProperty("basics");

        Assert.That(basics.Text("email"), Is.EqualTo("ada@example.com"));
        Assert.That(basics.Text("summary"), Does.Contain(Documents.Lines[2]));
    }

    [TestCase("[]")]
    [TestCase("{ \"name\": \"Ada\" }")]
    [TestCase("{ \"basics\": \"Ada\" }")]
    public async Task Is_refused_when_it_is_none(string json)
    {
        using var response = await _ann.PostAsJsonAsync(Import, JsonSerializer.Deserialize<JsonElement>(json));

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "careers.json_resume_invalid");
    }

    [Test]
    public async Task Does_not_come_out_of_a_file_that_only_begins_like_one()
    {
        var resume = await _ann.CreateResumeAsync("notes.txt", "{ Ada Lovelace }"u8.ToArray());

        using var response = await _ann.GetAsync($"{CareerRequests.Resumes}/{resume.Id()}/json-resume");

        await response.AssertProblemAsync(HttpStatusCode.BadRequest, "careers.json_resume_invalid");
    }

    private Task<JsonElement> ExportAsync(Guid id) =>
        _ann.GetFromJsonAsync<JsonElement>($"{CareerRequests.Resumes}/{id}/json-resume");
}
