using System.Security.Cryptography;
using System.Text.Json;

namespace AssistantPlatform.Application.Common.Behaviours;

/// <summary>The same for the same request, however its JSON was written.</summary>
internal static class RequestFingerprint
{
    public static string Of<TRequest>(TRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request)));
}
