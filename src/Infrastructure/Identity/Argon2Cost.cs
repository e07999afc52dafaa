namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>What computing a new password hash takes.</summary>
internal sealed record Argon2Cost(int MemoryKibibytes, int Passes)
{
    /// <summary>OWASP Password Storage Cheat Sheet: 19 MiB and two passes.</summary>
    public static readonly Argon2Cost Recommended = new(19 * 1024, Passes: 2);
}
