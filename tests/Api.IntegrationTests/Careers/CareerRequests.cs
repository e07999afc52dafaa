using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Careers;

/// <summary>What people apply with, and for, as programs write it.</summary>
internal static class CareerRequests
{
    public const string Stories = "/api/v1/stories";
    public const string Jobs = "/api/v1/jobs";
    public const string Resumes = "/api/v1/resumes";
    public const string Projects = "/api/v1/projects";
    public const string JobProfiles = "/api/v1/job-profiles";

    public static async Task<JsonElement> CreateStoryAsync(
        this HttpClient person, string name, string content = "# How it began", bool isPrimary = false)
    {
        using var response = await person.PostAsJsonAsync(Stories, new { name, content, isPrimary });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static async Task<JsonElement> CreateJobAsync(this HttpClient person, string title, object? more = null)
    {
        using var response = await person.PostJobAsync(title, more);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static Task<HttpResponseMessage> PostJobAsync(this HttpClient person, string title, object? more = null) =>
        person.PostAsJsonAsync(Jobs, With(new { title, company = "Initech" }, more));

    public static async Task<JsonElement> MoveJobAsync(this HttpClient person, Guid job, string status)
    {
        using var response = await person.PatchAsJsonAsync($"{Jobs}/{job}", new { status });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static async Task<List<JsonElement>> JobsAsync(this HttpClient person, string query = "") =>
        [.. (await person.GetFromJsonAsync<JsonElement>($"{Jobs}{query}")).GetProperty("items").EnumerateArray()];

    public static async Task<List<string>> JobTitlesAsync(this HttpClient person, string query = "") =>
        (await person.JobsAsync(query)).ConvertAll(job => job.Text("title"));

    public static async Task<JsonElement> CreateProjectAsync(this HttpClient person, string name, string text = "# Notes")
    {
        using var response = await person.PostAsJsonAsync(Projects, new { name, text });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static async Task<JsonElement> CreateJobProfileAsync(this HttpClient person, string name, object? more = null)
    {
        using var response = await person.PostAsJsonAsync(JobProfiles, With(new { name }, more));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static async Task<HttpResponseMessage> UploadAsync(
        this HttpClient person, string path, byte[] file, string fileName, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        using var content = new ByteArrayContent(file);
        form.Add(content, "file", fileName);
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await person.PostAsync(path, form);
    }

    /// <summary>Waits until its text was read.</summary>
    public static async Task<JsonElement> CreateResumeAsync(
        this HttpClient person, string fileName, byte[]? file = null, bool isPrimary = false)
    {
        using var response = await person.UploadAsync(
            Resumes, file ?? Documents.Pdf(Documents.Lines), fileName, ("isPrimary", isPrimary ? "true" : "false"));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
        return await person.ReadAsync(Resumes, (await response.Content.ReadFromJsonAsync<JsonElement>()).Id());
    }

    /// <summary>A resume or project, once its text was read.</summary>
    public static async Task<JsonElement> ReadAsync(this HttpClient person, string resource, Guid id)
    {
        var found = default(JsonElement);
        await Deadline.UntilAsync(async () =>
        {
            found = await person.GetFromJsonAsync<JsonElement>($"{resource}/{id}");
            return found.GetProperty("file").Text("textStatus") != "pending";
        });
        return found;
    }

    public static async Task<JsonElement> TextOfAsync(this HttpClient person, string resource, Guid id) =>
        await person.GetFromJsonAsync<JsonElement>($"{resource}/{id}/text");

    private static JsonObject With(object body, object? more)
    {
        var whole = JsonSerializer.SerializeToNode(body)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(more ?? new { })!.AsObject())
        {
            whole[name] = value?.DeepClone();
        }

        return whole;
    }
}
