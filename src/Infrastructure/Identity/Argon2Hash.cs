using NSec.Cryptography;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>A password hash with what is needed to compute it again, written in the PHC string format.</summary>
internal sealed record Argon2Hash(int MemoryKibibytes, int Passes, byte[] Salt, byte[] Value)
{
    public static Argon2Hash Parse(string text) =>
        text.Split('$') is ["", "argon2id", "v=19", var parameters, var salt, var value]
        && parameters.Split(',') is [['m', '=', .. var memory], ['t', '=', .. var passes], "p=1"]
            ? new Argon2Hash(int.Parse(memory, null), int.Parse(passes, null), FromBase64(salt), FromBase64(value))
            : throw new FormatException("This is not an Argon2id hash.");

    public static byte[] Compute(string password, int memoryKibibytes, int passes, byte[] salt, int length)
    {
        // libsodium computes with one lane only.
        var algorithm = PasswordBasedKeyDerivationAlgorithm.Argon2id(
            new Argon2Parameters { MemorySize = memoryKibibytes, NumberOfPasses = passes, DegreeOfParallelism = 1 });
        return algorithm.DeriveBytes(password, salt, length);
    }

    public override string ToString() =>
        $"$argon2id$v=19$m={MemoryKibibytes},t={Passes},p=1${ToBase64(Salt)}${ToBase64(Value)}";

    private static string ToBase64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[] FromBase64(string text) => Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
}
