using System.Text.Json;

namespace AssistantPlatform.Application.Careers.Resumes;

/// <summary>The open format of https://jsonresume.org.</summary>
public static class JsonResume
{
    public const string Schema = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    /// <summary>All parts of it are optional, so one is taken for the sign.</summary>
    private static readonly string[] Signs = ["basics", "work", "education", "skills"];

    public static bool IsOne(JsonElement json) => json.ValueKind == JsonValueKind.Object
        && Array.Exists(Signs, sign => json.TryGetProperty(sign, out var part)
            && part.ValueKind is JsonValueKind.Object or JsonValueKind.Array);
}
